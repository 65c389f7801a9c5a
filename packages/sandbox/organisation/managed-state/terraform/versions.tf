terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.80, < 7"
    }
  }

  backend "s3" {
    bucket       = "xops-demo-state"
    key          = "managed-state/terraform.tfstate"
    region       = "eu-central-1"
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region = "eu-central-1"

  default_tags {
    tags = {
      owner   = "platform"
      project = "xops-demo"
      stream  = "managed"
    }
  }
}
