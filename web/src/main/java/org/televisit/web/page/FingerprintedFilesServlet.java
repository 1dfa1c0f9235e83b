package org.televisit.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives files under their fingerprint, to be kept for a year (RFC 8246). A page that was read before the files changed
 * still gets those it asks for later, not to be kept: they may not be what its mark stands for.
 */
@WebServlet(FingerprintedFiles.PREFIX + "*")
public class FingerprintedFilesServlet extends HttpServlet {

    private static final Pattern MARKED = Pattern.compile("/([0-9a-f]+)(/.+)");

    @Inject
    private transient FingerprintedFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher marked = MARKED.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!marked.matches() || !FingerprintedFiles.isFile(marked.group(2))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean current = files.isCurrent(marked.group(1));
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        request.getRequestDispatcher(marked.group(2)).forward(request, response);
    }
}
