# The triggers of record 1 as alarms, so that nobody has to look.
resource "aws_cloudwatch_metric_alarm" "postgres_storage" {
  alarm_name          = "xops-postgres-storage"
  alarm_description   = "Less than 20 GB are free: grow gp3 by half."
  namespace           = "AWS/RDS"
  metric_name         = "FreeStorageSpace"
  comparison_operator = "LessThanThreshold"
  threshold           = 20 * 1000 * 1000 * 1000
  statistic           = "Minimum"
  period              = 300
  evaluation_periods  = 3

  dimensions = {
    DBInstanceIdentifier = aws_db_instance.postgres.identifier
  }
}

resource "aws_cloudwatch_metric_alarm" "postgres_cpu" {
  alarm_name          = "xops-postgres-cpu"
  alarm_description   = "Above 70 % for an hour: one instance class up."
  namespace           = "AWS/RDS"
  metric_name         = "CPUUtilization"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 70
  statistic           = "Average"
  period              = 300
  evaluation_periods  = 12

  dimensions = {
    DBInstanceIdentifier = aws_db_instance.postgres.identifier
  }
}
