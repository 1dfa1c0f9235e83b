package org.televisit.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.televisit.application.security.ClientAddress;

/**
 * The headers of every answer, and for the time of the request the address it came from. The content security policy
 * of Faces pages is PrimeFaces' own (web.xml), because of its nonce; the call page, which has no PrimeFaces, and the
 * API get a stricter one here. The call page may compile WebAssembly of ours, which blurs the room behind a person.
 */
public class HeadersFilter extends HttpFilter {

    private static final String CALL_POLICY =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; "
                    + "media-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; "
                    + "frame-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";
    /** The one page that a page of ours has in a frame: what is written down beside a call. */
    private static final String FRAMED = "/call/record.xhtml";

    private static final String FRAMED_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "object-src 'none'; frame-ancestors 'self'";
    /** What is data and no page may do nothing at all. */
    public static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private static final String WORKER = "/js/shared/service-worker.js";
    private static final String WORKER_POLICY = "default-src 'none'; connect-src 'self'; img-src 'self'";
    private static final String YEAR = "max-age=31536000";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        always(response);
        response.setHeader("X-Frame-Options", FRAMED.equals(path) ? "SAMEORIGIN" : "DENY");
        policy(response, path);
        if (WORKER.equals(path)) {
            // it lies with the other scripts and speaks for all pages
            response.setHeader("Service-Worker-Allowed", request.getContextPath() + "/");
        }
        caching(response, path);
        ClientAddress.set(request.getRemoteAddr());
        try {
            chain.doFilter(request, bare(path) ? new OnePolicy(response) : response);
        } finally {
            ClientAddress.set(null);
        }
    }

    private static void always(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "camera=(self), microphone=(self), display-capture=(self), geolocation=()");
        if (PublicAddress.secure()) {
            response.setHeader("Strict-Transport-Security", YEAR + "; includeSubDomains");
        }
    }

    /** Pages of a call have none of PrimeFaces' scripts. */
    private static boolean bare(String path) {
        return path.startsWith("/call/") || path.startsWith("/guest/");
    }

    private static void policy(HttpServletResponse response, String path) {
        if (FRAMED.equals(path)) {
            response.setHeader("Content-Security-Policy", FRAMED_POLICY);
        } else if (bare(path)) {
            response.setHeader("Content-Security-Policy", CALL_POLICY);
        } else if (WORKER.equals(path)) {
            response.setHeader("Content-Security-Policy", WORKER_POLICY);
        } else if (path.startsWith("/api/") || path.equals("/fhir") || path.startsWith("/webhooks/")) {
            response.setHeader("Content-Security-Policy", DATA_POLICY);
        }
    }

    // files are kept for long under their fingerprint alone (page.FingerprintedFiles)
    private static void caching(HttpServletResponse response, String path) {
        if (OpenPaths.isOurFile(path)) {
            response.setHeader("Cache-Control", "no-cache");
        } else if (!path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
