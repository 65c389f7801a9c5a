# docs/adr/0001-postgresql-in-two-zones.md
resource "aws_db_instance" "postgres" {
  identifier     = "xops-postgres"
  engine         = "postgres"
  engine_version = "17"
  instance_class = "db.t4g.medium"
  multi_az       = true

  allocated_storage = 100
  storage_type      = "gp3"
  storage_encrypted = true

  db_name                     = "xops"
  username                    = "xops"
  manage_master_user_password = true

  db_subnet_group_name   = aws_db_subnet_group.private.name
  vpc_security_group_ids = [var.database_security_group_id]
  publicly_accessible    = false

  backup_retention_period   = 14
  deletion_protection       = true
  skip_final_snapshot       = false
  final_snapshot_identifier = "xops-postgres-final"

  tags = { app = "xops-postgres" }
}
