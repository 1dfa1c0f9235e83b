package org.televisit.web.notification;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.televisit.application.notification.MessageQueries;
import org.televisit.domain.shared.BusinessException;

/** The .ics that goes with a message, for those who look after messages. */
@WebServlet("/admin/message.ics")
public class MessageCalendarServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MessageQueries queries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String calendar = calendar(request.getParameter("id"));
        if (calendar == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/calendar; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"visit.ics\"");
        response.getOutputStream().write(calendar.getBytes(StandardCharsets.UTF_8));
    }

    private String calendar(String id) {
        try {
            return queries.one(id).calendar();
        } catch (BusinessException unknown) {
            return null;
        }
    }
}
