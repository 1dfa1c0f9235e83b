package org.televisit.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import org.televisit.application.security.RefusalService;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.security.Bearer;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** Refuses an access token that lacks the scope of the operation, and writes that down. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ScopeFilter implements ContainerRequestFilter {

    @Inject
    private RefusalService refusals;

    @Context
    private ResourceInfo resource;

    @Context
    private Providers providers;

    @Override
    public void filter(ContainerRequestContext request) {
        Scope needed =
                resource.getResourceMethod().getAnnotation(NeedsScope.class).value();
        SecurityContext caller = request.getSecurityContext();
        if (!Bearer.lacks(needed, caller.getUserPrincipal(), caller::isUserInRole)) {
            return;
        }
        refusals.scopeMissing(
                request.getMethod() + " " + request.getUriInfo().getPath(false).replaceFirst("^/", ""));
        BusinessException refusal = new BusinessException(Category.FORBIDDEN, "scope-missing").about(needed.text());
        Response problem = providers.getExceptionMapper(Throwable.class).toResponse(refusal);
        request.abortWith(Response.fromResponse(problem)
                .header(HttpHeaders.WWW_AUTHENTICATE, Bearer.challenge(needed))
                .build());
    }
}
