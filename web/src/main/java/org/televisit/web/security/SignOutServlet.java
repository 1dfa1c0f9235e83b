package org.televisit.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import org.televisit.application.notice.NoticeBoard;
import org.televisit.application.signaling.SignalingHub;

/** Ends the session here with its sockets and, through the container, the one at Keycloak (REQUIREMENTS I1). */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    @Inject
    private SignalingHub hub;

    @Inject
    private NoticeBoard board;

    @Inject
    private SignedInSessions sessions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // A link that somebody else placed must not sign anybody out.
        response.sendRedirect(request.getContextPath() + "/");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Principal leaving = request.getUserPrincipal();
        // Keycloak tells us of this sign-out as well, while it goes on: it must not end the session under our hands.
        sessions.forget(request.getSession(false));
        request.logout();
        if (leaving != null) {
            // A call outlives a session that merely expires, so signing out has to end it by itself.
            hub.evict(leaving.getName());
            board.evict(leaving.getName());
        }
        // The sign-in mechanism has ended the session with it, but only when there was a sign-in.
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(request.getContextPath() + "/goodbye.xhtml");
    }
}
