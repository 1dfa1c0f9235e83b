package org.televisit.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.person.ActingFor;
import org.televisit.application.person.ProxyService;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Words;

/** For whom the reader acts on this page: for themselves, or for somebody who let them; the choice stands in the address. */
@Named("acting")
@RequestScoped
public class ActingBacking {

    private static final String PARAMETER = "for";

    @Inject
    private ProxyService proxies;

    @Inject
    private Reader reader;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private List<ActingFor> others;

    /** Everybody the reader may act for. */
    public List<ActingFor> getOthers() {
        if (others == null) {
            others = reader.isPatient() ? proxies.actingFor() : List.of();
        }
        return others;
    }

    /** Public id of the patient the reader acts for; null when for themselves. */
    public String getPatient() {
        String wanted = request.getParameter(PARAMETER);
        return getOthers().stream()
                .map(ActingFor::patientId)
                .filter(each -> each.equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** What an address needs so that the choice stays, after this sign; "" when the reader acts for themselves. */
    public String query(String sign) {
        String patient = getPatient();
        return patient == null ? "" : sign + PARAMETER + "=" + patient;
    }

    /** This page for another choice; null is the reader themselves. */
    public String url(ActingFor other) {
        StringBuilder url = new StringBuilder(request.getRequestURI()).append('?');
        for (String kept : List.of("doctor", "type")) {
            String value = request.getParameter(kept);
            if (value != null && value.matches("[A-Za-z0-9_-]+")) {
                url.append(kept).append('=').append(value).append('&');
            }
        }
        return other == null ? url.toString() : url + PARAMETER + "=" + other.patientId();
    }

    /** "for Ana Silva" of a visit the reader has for somebody else; null of their own. */
    public String actsFor(AppointmentView visit) {
        boolean own = !reader.isPatient()
                || visit.patientId().equals(reader.getVisitor().publicId());
        return own ? null : words.with("book.for.other", visit.patientName());
    }
}
