package org.televisit.web.person;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Where an invitation's link leads: it is open to everybody, looks nothing up and changes nothing, but hands the token
 * on to the page with the button, which asks for a sign-in.
 */
@WebServlet("/invitation")
public class InvitationServlet extends HttpServlet {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,128}");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = request.getParameter("token");
        if (token != null && TOKEN.matcher(token).matches()) {
            InvitationCookie.keep(token, request, response);
        }
        response.sendRedirect(request.getContextPath() + InvitationCookie.PAGE);
    }
}
