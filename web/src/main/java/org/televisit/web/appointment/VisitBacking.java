package org.televisit.web.appointment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.ChangeService;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Words;

/** All about one visit: what one can read and do, by who one is and where it stands. */
@Named("visit")
@RequestScoped
public class VisitBacking {

    private static final Duration NO_EARLIER_TIME_WITHIN = Duration.ofHours(1);

    /** What an outcome may be corrected to, as one choice each. */
    public enum Outcome {
        FULFILLED(AppointmentStatus.FULFILLED, null),
        NOSHOW(AppointmentStatus.NOSHOW, null),
        DOCTOR_LATE(AppointmentStatus.CANCELLED, CancellationReason.DOCTOR_LATE),
        TECHNICAL(AppointmentStatus.CANCELLED, CancellationReason.TECHNICAL);

        private final AppointmentStatus status;
        private final CancellationReason reason;

        Outcome(AppointmentStatus status, CancellationReason reason) {
            this.status = status;
            this.reason = reason;
        }

        boolean is(AppointmentView visit) {
            return visit.status() == status && visit.cancellationReason() == reason;
        }
    }

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private ChangeService changes;

    @Inject
    private WaitingListBacking waitingList;

    @Inject
    private VisitText text;

    @Inject
    private Notices notices;

    @Inject
    private Reader reader;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Words words;

    private Integer version;
    private String note;
    private Outcome outcome;
    private String correction;
    private AppointmentView view;

    /** Being created is all it does: before the page is drawn, so that a visit one may not see becomes an error page. */
    public void touch() {
        // load() has run by now
    }

    @PostConstruct
    void load() {
        view = appointments.one(request.getParameter("id"));
        version = view.version();
    }

    /** Cancels; asked for once, in a dialog. */
    public String cancel() {
        changes.cancel(view.id(), note, version);
        notices.doneThenRedirect("visit.cancelled");
        return again();
    }

    /** Corrects what it came to. */
    public String correct() {
        changes.correctOutcome(view.id(), outcome.status, outcome.reason, correction);
        notices.doneThenRedirect("visit.corrected");
        return again();
    }

    /** Whether it can still be called off or moved. */
    public boolean isChangeable() {
        return !view.status().settled() && !text.live(view) && reader.getNow().isBefore(view.visitEnd());
    }

    /** Whether going in is of any interest: not once it is over. */
    public boolean isJoinShown() {
        return !view.status().settled();
    }

    /** Whether the reader may wish for an earlier time and hasn't yet; shortly before the start there is none to come. */
    public boolean isEarlierOffered() {
        boolean ahead = reader.getNow().plus(NO_EARLIER_TIME_WITHIN).isBefore(view.startsAt());
        return reader.isPatient() && isChangeable() && ahead && !isEarlierWaits();
    }

    /** Whether the reader waits for an earlier time. */
    public boolean isEarlierWaits() {
        return reader.isPatient() && waitingList.forVisit(view) != null;
    }

    /** The outcomes it could be corrected to. */
    public List<Outcome> getOutcomes() {
        return List.of(Outcome.values()).stream().filter(each -> !each.is(view)).toList();
    }

    /** The outcome in words. */
    public String label(Outcome each) {
        return words.text("outcome." + each.name());
    }

    private String again() {
        return "/visit/detail.xhtml?faces-redirect=true&id=" + view.id();
    }

    public AppointmentView getView() {
        return view;
    }

    /** The version the reader decided upon. */
    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    public String getCorrection() {
        return correction;
    }

    public void setCorrection(String correction) {
        this.correction = correction;
    }
}
