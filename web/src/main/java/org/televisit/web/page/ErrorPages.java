package org.televisit.web.page;

/** Which page tells a person what went wrong. */
public final class ErrorPages {

    /** The page for whoever can't sign in because the identity provider does not answer. */
    public static final String SIGN_IN_AWAY = "/error/away.xhtml";

    private ErrorPages() {}

    /**
     * The page that speaks for a status.
     *
     * @param status an HTTP status of 400 or more
     * @return its path below the context path, never null
     */
    public static String forStatus(int status) {
        String name =
                switch (status) {
                    case 401, 403 -> "403";
                    case 404, 405, 410 -> "404";
                    case 429 -> "429";
                    case 503 -> "503";
                    default -> "500";
                };
        return "/error/" + name + ".xhtml";
    }
}
