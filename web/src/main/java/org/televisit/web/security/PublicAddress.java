package org.televisit.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where the world reaches us (TELEVISIT_PUBLIC_URL), and whether a request comes from our own pages. */
public final class PublicAddress {

    private static final URI URL = URI.create(ConfigProvider.getConfig()
            .getOptionalValue("televisit.public.url", String.class)
            .orElse("http://localhost:8080/televisit"));

    private PublicAddress() {}

    /** The names that we answer to. */
    static OwnNames names() {
        return new OwnNames(URL);
    }

    /** Whether people come over https, maybe through a proxy that ends it. */
    public static boolean secure() {
        return "https".equalsIgnoreCase(URL.getScheme());
    }

    /** The address of a path of ours, as people know it. */
    public static String of(String path) {
        String base = URL.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /**
     * Whether a browser says that this request was made by a page of ours: the Origin header, or where there is none
     * the fetch metadata, which no script can set.
     */
    static boolean ownPage(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
        }
        return origin.equalsIgnoreCase(originOf(URL)) || origin.equalsIgnoreCase(ownOrigin(request));
    }

    private static String originOf(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    private static String ownOrigin(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader("Host");
    }
}
