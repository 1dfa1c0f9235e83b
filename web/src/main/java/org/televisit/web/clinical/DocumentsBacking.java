package org.televisit.web.clinical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.util.List;
import org.televisit.application.document.DocumentService;
import org.televisit.application.document.DocumentView;
import org.televisit.web.page.PartsOnly;
import org.televisit.web.page.Reader;

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

    /** Such as 48 kB. */
    public String size(DocumentView document) {
        int bytes = document.sizeBytes();
        NumberFormat number = NumberFormat.getInstance(reader.getLocale());
        number.setMaximumFractionDigits(bytes < MEGA ? 0 : 1);
        return bytes < MEGA ? number.format(Math.max(1, bytes / KILO)) + " kB" : number.format(bytes / MEGA) + " MB";
    }
}
