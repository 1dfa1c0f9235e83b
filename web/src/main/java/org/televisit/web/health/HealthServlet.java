package org.televisit.web.health;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.televisit.application.health.HealthWatch;
import org.televisit.application.health.PartState;

/**
 * {@code /health/live}: 200 while the node's clockwork runs, else 503: restart it. {@code /health/ready}: 200 while
 * people may be sent here, degraded or not, else 503. The body names each part's state and nothing else: who asks is
 * not known. Answers from what was found last, so that asking often costs nothing. (REQUIREMENTS O1)
 */
@WebServlet("/health/*")
public class HealthServlet extends HttpServlet {

    @Inject
    private HealthWatch watch;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getPathInfo();
        if ("/live".equals(asked)) {
            answer(response, watch.live() ? PartState.UP : PartState.DOWN, false);
        } else if ("/ready".equals(asked)) {
            answer(response, watch.overall(), true);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void answer(HttpServletResponse response, PartState state, boolean withParts) throws IOException {
        JsonObjectBuilder body = Json.createObjectBuilder().add("status", state.name());
        if (withParts) {
            JsonObjectBuilder parts = Json.createObjectBuilder();
            watch.parts().forEach(part -> parts.add(part.part(), part.state().name()));
            body.add("parts", parts);
        }
        response.setStatus(
                state == PartState.DOWN ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_OK);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(body.build().toString());
    }
}
