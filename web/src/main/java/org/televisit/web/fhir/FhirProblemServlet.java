package org.televisit.web.fhir;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.televisit.web.security.HeadersFilter;
import org.televisit.web.security.SignInFilter;

/**
 * What the container or a filter refused below {@code /fhir}, as OperationOutcome. It has a name in web.xml and no address:
 * only the place where errors go hands over to it.
 */
public class FhirProblemServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient FhirJson json;

    @Inject
    private transient Outcomes outcomes;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // what the place where errors go made of the container's own
        int code = response.getStatus();
        Object reason = request.getAttribute(SignInFilter.REFUSED);
        response.setHeader("Content-Security-Policy", HeadersFilter.DATA_POLICY);
        json.write(response, code, outcomes.of(code, reason == null ? null : reason.toString()));
    }
}
