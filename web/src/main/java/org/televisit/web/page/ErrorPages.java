package org.televisit.web.page;

/** Which page tells a person what went wrong. */
public final class ErrorPages {

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
                    default -> "500";
                };
        return "/error/" + name + ".xhtml";
    }
}
