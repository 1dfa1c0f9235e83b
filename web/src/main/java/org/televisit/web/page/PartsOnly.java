package org.televisit.web.page;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * A page that is open reads itself once more to bring its parts up to date. For such a reading the server keeps no view:
 * the few that it keeps of a session belong to pages somebody may still press a button on.
 */
public class PartsOnly implements PhaseListener {

    private static final long serialVersionUID = 1L;
    /** The request header by which such a reading is known. */
    public static final String HEADER = "X-Televisit-Live";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        boolean parts = event.getFacesContext()
                .getExternalContext()
                .getRequestHeaderMap()
                .containsKey(HEADER);
        if (parts && !event.getFacesContext().isPostback()) {
            event.getFacesContext().getViewRoot().setTransient(true);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // all is done before
    }
}
