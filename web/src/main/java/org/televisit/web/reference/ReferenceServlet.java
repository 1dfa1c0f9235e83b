package org.televisit.web.reference;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * {@code /api/openapi}: the REST interface as OpenAPI 3.1, and {@code /reference/api} as a page to read. Both are made of
 * the resources' sources by the build, so they are never behind. For whoever is signed in.
 */
@WebServlet({"/api/openapi", "/reference/api"})
public class ReferenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean page = request.getServletPath().startsWith("/reference/");
        String file = page ? "/WEB-INF/reference/openapi.html" : "/WEB-INF/reference/openapi.json";
        try (InputStream content = getServletContext().getResourceAsStream(file)) {
            if (content == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            if (page) {
                response.setHeader("Content-Security-Policy", POLICY);
            }
            response.setContentType(page ? "text/html;charset=UTF-8" : "application/json;charset=UTF-8");
            content.transferTo(response.getOutputStream());
        }
    }
}
