package org.televisit.web.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Keeps the content security policy that was set before. PrimeFaces adds its own to every Faces page; on one that has
 * none of its scripts, two policies would together forbid what the stricter one means to allow.
 */
final class OnePolicy extends HttpServletResponseWrapper {

    private static final String POLICY = "Content-Security-Policy";

    OnePolicy(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addHeader(String name, String value) {
        if (!POLICY.equalsIgnoreCase(name)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!POLICY.equalsIgnoreCase(name)) {
            super.setHeader(name, value);
        }
    }
}
