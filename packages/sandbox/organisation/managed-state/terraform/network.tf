variable "subnet_ids" {
  description = "Private subnets, one in each of two zones."
  type        = list(string)

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "Two zones need two subnets."
  }
}

variable "database_security_group_id" {
  description = "Lets the services and the K3S servers in, and nobody else."
  type        = string
}

resource "aws_db_subnet_group" "private" {
  name       = "xops-private"
  subnet_ids = var.subnet_ids
}
