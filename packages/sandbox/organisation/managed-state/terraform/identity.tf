# docs/adr/0003-cognito-for-people.md
resource "aws_cognito_user_pool" "people" {
  name                = "xops-identity"
  deletion_protection = "ACTIVE"
  mfa_configuration   = "ON"

  software_token_mfa_configuration {
    enabled = true
  }

  tags = { app = "xops-identity" }
}
