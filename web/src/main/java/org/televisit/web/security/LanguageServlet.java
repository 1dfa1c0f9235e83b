package org.televisit.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.televisit.application.security.AccountService;

/** Changes the language from the menu and comes back to the page it was changed on. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

    @Inject
    private AccountService accounts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visitor visitor = Visitor.of(request);
        String language = request.getParameter("language");
        if (visitor != null && language != null) {
            accounts.prefer(language, visitor.zone());
            visitor.prefers(request, language, visitor.zone());
        }
        response.sendRedirect(request.getContextPath() + OwnPath.of(request.getParameter("back")));
    }
}
