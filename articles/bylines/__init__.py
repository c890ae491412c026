"""Who wrote an article, and which agency its copy comes from."""
