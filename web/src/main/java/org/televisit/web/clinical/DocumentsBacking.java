package org.televisit.web.clinical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.document.DocumentService;
import org.televisit.application.document.DocumentView;
import org.televisit.web.page.PartsOnly;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Words;

/** The documents of a visit on its page; none for an admin, whom they are no business of. */
@Named("documents")
@RequestScoped
public class DocumentsBacking {

    private static final double KILO = 1_000;
    private static final double MEGA = 1_000_000;

    @Inject
    private DocumentService service;

    @Inject
    private Reader reader;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Words words;

    private final Map<String, Integer> shared = new HashMap<>();
    private List<DocumentView> all;

    /** The earliest first. */
    public List<DocumentView> getAll() {
        if (all == null) {
            // a page that reads parts of itself again has them already: nobody opens anything then
            boolean unwanted = reader.isAdmin() || request.getHeader(PartsOnly.HEADER) != null;
            all = unwanted ? List.of() : service.all(request.getParameter("id"));
        }
        return all;
    }

    /** "Share documents, if you have any", "2 documents shared". */
    public String step(AppointmentView visit) {
        return words.with("home.before.documents", shared(visit));
    }

    /** How many the patient has shared for this visit. */
    public int shared(AppointmentView visit) {
        return shared.computeIfAbsent(visit.id(), service::shared);
    }

    /** Such as 48 kB. */
    public String size(DocumentView document) {
        int bytes = document.sizeBytes();
        NumberFormat number = NumberFormat.getInstance(reader.getLocale());
        number.setMaximumFractionDigits(bytes < MEGA ? 0 : 1);
        return bytes < MEGA ? number.format(Math.max(1, bytes / KILO)) + " kB" : number.format(bytes / MEGA) + " MB";
    }
}
