package org.televisit.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources of this package, below {@code /api/v1}. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
