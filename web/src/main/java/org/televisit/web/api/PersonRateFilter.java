package org.televisit.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.televisit.web.security.CallGoesOn;
import org.televisit.web.security.PersonRate;

/** Refuses who asks too often, before anything is looked up for them. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class PersonRateFilter implements ContainerRequestFilter {

    @Inject
    private PersonRate rate;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod().isAnnotationPresent(CallGoesOn.class)
                || resource.getResourceClass().isAnnotationPresent(CallGoesOn.class)) {
            return;
        }
        int wait = rate.secondsToWait(request.getSecurityContext().getUserPrincipal());
        if (wait > 0) {
            throw new WebApplicationException(Response.status(Response.Status.TOO_MANY_REQUESTS)
                    .header("Retry-After", wait)
                    .build());
        }
    }
}
