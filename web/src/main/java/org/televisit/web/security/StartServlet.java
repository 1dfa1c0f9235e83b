package org.televisit.web.security;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.televisit.application.security.Roles;

/** The bare address leads everybody to their own first page. */
@WebServlet("")
public class StartServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + firstPage(request));
    }

    private static String firstPage(HttpServletRequest request) {
        if (request.isUserInRole(Roles.DOCTOR)) {
            return "/doctor/day.xhtml";
        }
        if (request.isUserInRole(Roles.ADMIN)) {
            return "/admin/day.xhtml";
        }
        return "/patient/home.xhtml";
    }
}
