package org.televisit.web.recording;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.recording.RecordingService;
import org.televisit.application.recording.RecordingView;
import org.televisit.application.recording.TakeView;
import org.televisit.domain.recording.RecordingStatus;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Words;

/** The recordings of a visit as its parties see them, and taking consent back. None for an admin, whom they are no business of. */
@Named("visitRecordings")
@RequestScoped
public class VisitRecordingsBacking {

    private static final long SECOND = 1000;

    @Inject
    private RecordingService recordings;

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private Reader reader;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private String visit;
    private AppointmentView view;
    private List<RecordingView> found;

    @PostConstruct
    void load() {
        String named = request.getParameter("visit");
        visit = named == null ? request.getParameter("id") : named;
    }

    /** Reads the visit before the page is drawn, so that one that one may not see becomes an error page. */
    public void touch() {
        getView();
        all();
    }

    /** The visit. */
    public AppointmentView getView() {
        if (view == null) {
            view = appointments.one(visit);
        }
        return view;
    }

    /** Those that recorded something and are still there, the oldest first. */
    public List<RecordingView> getThere() {
        return all().stream()
                .filter(each -> each.startedAt() != null && each.status() != RecordingStatus.DELETED)
                .toList();
    }

    /** Those that can be played, the oldest first. */
    public List<RecordingView> getPlayable() {
        return getThere().stream().filter(RecordingView::playable).toList();
    }

    /** Whether the last there was has been deleted. */
    public boolean isGone() {
        return getThere().isEmpty()
                && all().stream()
                        .anyMatch(each -> each.startedAt() != null && each.status() == RecordingStatus.DELETED);
    }

    /** Where one stands, in words. */
    public String state(RecordingView recording) {
        return words.text("recording.state." + recording.status());
    }

    /** How long all of it is, such as 12:04; empty when nobody knows. */
    public String length(RecordingView recording) {
        boolean known = recording.parts().stream().allMatch(part -> part.millis() != null);
        return known
                ? clock(recording.parts().stream().mapToLong(TakeView::millis).sum())
                : "";
    }

    /** How long a part is; empty when nobody knows. */
    public String partLength(TakeView part) {
        return part.millis() == null ? "" : clock(part.millis());
    }

    private static String clock(long millis) {
        Duration length = Duration.ofMillis(millis + SECOND / 2);
        return "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }

    /** Whether something of it was lost before it arrived. */
    public boolean incomplete(RecordingView recording) {
        return recording.takes().stream().anyMatch(take -> take.lost() > 0 || take.millis() == null);
    }

    /** Takes consent back; asked for once, in a dialog. */
    public String withdraw() {
        recordings.withdraw(visit);
        notices.doneThenRedirect("recording.withdrawn");
        return "/visit/detail.xhtml?faces-redirect=true&id=" + visit;
    }

    private List<RecordingView> all() {
        if (found == null) {
            found = reader.isAdmin() ? List.of() : recordings.of(visit);
        }
        return found;
    }
}
