package org.televisit.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.SeriesService;
import org.televisit.web.page.Notices;

/** What comes after a visit in its series, and calling that off. */
@Named("seriesRest")
@RequestScoped
public class SeriesRestBacking {

    @Inject
    private SeriesService series;

    @Inject
    private VisitBacking visit;

    @Inject
    private Notices notices;

    private List<AppointmentView> visits;
    private String note;

    /** The later visits of the series, by start; empty when the visit stands alone. */
    public List<AppointmentView> getVisits() {
        if (visits == null) {
            AppointmentView shown = visit.getView();
            visits = shown.seriesId() == null
                    ? List.of()
                    : series.rest(shown.id()).stream()
                            .filter(each -> each.startsAt().isAfter(shown.startsAt()))
                            .toList();
        }
        return visits;
    }

    /** Calls the later visits off; the one shown stays. */
    public String cancel() {
        series.cancelRest(getVisits().get(0).id(), note);
        notices.doneThenRedirect("series.restCancelled");
        return "/visit/detail.xhtml?faces-redirect=true&id=" + visit.getView().id();
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
