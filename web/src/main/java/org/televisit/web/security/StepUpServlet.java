package org.televisit.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import org.televisit.application.security.StepUpProvider.Question;
import org.televisit.application.security.StepUpService;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.SecretToken;

/**
 * Asks for a fresh sign-in in a window of its own, so that a call in another goes on, and remembers it in the session.
 * The session stays as it is: what is signed in here is a proof, and nobody is signed in by it.
 */
@WebServlet({"/step-up", "/step-up/done"})
public class StepUpServlet extends HttpServlet {

    private static final String ASKED = StepUpServlet.class.getName();
    private static final String DONE = "/step-up/done";

    @Inject
    private StepUpService stepUp;

    /** What was asked, until it is answered. */
    private record Asked(String state, String nonce, String verifier) implements Serializable {

        Question question() {
            return new Question(PublicAddress.of(DONE), state, nonce, verifier);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession();
        if (!DONE.equals(request.getServletPath())) {
            Asked asked = new Asked(SecretToken.next(), SecretToken.next(), SecretToken.next());
            session.setAttribute(ASKED, asked);
            response.sendRedirect(stepUp.address(asked.question()).toString());
            return;
        }
        boolean proven = answered(request, session);
        response.sendRedirect(request.getContextPath() + "/visit/step-up.xhtml?proven=" + proven);
    }

    private boolean answered(HttpServletRequest request, HttpSession session) {
        Asked asked = session.getAttribute(ASKED) instanceof Asked known ? known : null;
        String code = request.getParameter("code");
        session.removeAttribute(ASKED);
        if (asked == null || code == null || !asked.state().equals(request.getParameter("state"))) {
            return false;
        }
        try {
            FreshSignIn.remember(request, stepUp.confirm(asked.question(), code));
            return true;
        } catch (BusinessException notProven) {
            log("A fresh sign-in was not proven: " + notProven.reason());
            return false;
        }
    }
}
