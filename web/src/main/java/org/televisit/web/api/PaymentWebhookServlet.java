package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.televisit.application.payment.PaymentWebhooks;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.page.Causes;
import org.televisit.web.page.Words;
import org.televisit.web.security.AddressRate;

/**
 * Where payment providers tell us of money: {@code /webhooks/payment/stripe}, and
 * {@code /webhooks/payment/<provider>/<secret>} for one that signs nothing. A servlet, because a signature is over the
 * bytes as they came. docs/payments.md lists the answers.
 */
@WebServlet("/webhooks/payment/*")
public class PaymentWebhookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(PaymentWebhookServlet.class);
    private static final int LARGEST_BODY = 64 * 1024;
    private static final int SC_TOO_MANY_REQUESTS = 429;

    // a provider sends in bursts after an outage of its own or ours
    private final transient AddressRate rate = new AddressRate(20, 200, System::nanoTime);

    @Inject
    private transient PaymentWebhooks webhooks;

    @Inject
    private transient Words words;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        int wait = rate.secondsToWait(request.getRemoteAddr());
        if (wait > 0) {
            response.setHeader("Retry-After", Integer.toString(wait));
            refuse(response, SC_TOO_MANY_REQUESTS, null);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, null);
            return;
        }
        try {
            handOver(request, body);
            response.setContentType("application/json");
            response.getWriter().write("{\"received\":true}");
        } catch (RuntimeException thrown) {
            answer(response, thrown);
        }
    }

    private void handOver(HttpServletRequest request, byte[] body) {
        String path = String.valueOf(request.getPathInfo());
        if (path.equals("/stripe")) {
            webhooks.stripe(body, request.getHeader("Stripe-Signature"));
            return;
        }
        String[] parts = path.split("/", -1);
        if (parts.length != 3) {
            throw new BusinessException(BusinessException.Category.NOT_FOUND, "not-found");
        }
        webhooks.unsigned(parts[1], parts[2], reference(request.getQueryString()), body);
    }

    // not getParameter, which may read a form out of the body
    private static String reference(String query) {
        for (String part : (query == null ? "" : query).split("&")) {
            if (part.matches("reference=[\\w-]{1,100}")) {
                return part.substring("reference=".length());
            }
        }
        return null;
    }

    private void answer(HttpServletResponse response, RuntimeException thrown) throws IOException {
        if (Causes.root(thrown) instanceof BusinessException refusal) {
            refuse(response, ProblemMapper.status(refusal.category()), refusal.reason());
        } else {
            LOG.error("A message of a payment provider failed", thrown);
            refuse(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, null);
        }
    }

    private void refuse(HttpServletResponse response, int status, String reason) throws IOException {
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(Problem.of(status, reason, words).toJson());
    }
}
