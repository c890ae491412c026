"""What the containers of docker-compose.yml need beside the product."""
