package org.televisit.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Refuses an address with a NUL in it, which PostgreSQL takes for no text: nothing that there is has such a name. */
@Provider
public class AddressFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().toString().contains("%00")) {
            throw new BusinessException(Category.INVALID, "not-understood");
        }
    }
}
