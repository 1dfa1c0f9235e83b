package org.televisit.application.news;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.televisit.application.appointment.EmergencyOpened;
import org.televisit.application.notice.Notice;
import org.televisit.application.notice.NoticeKind;
import org.televisit.application.security.Roles;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.shared.PublicIds;

/** Tells every admin whose page is open that a record was opened in an emergency. */
@Dependent
public class EmergencyDesk {

    @Inject
    private PersonRepository people;

    @Inject
    private Event<Posting> postings;

    void opened(@Observes EmergencyOpened event) {
        Map<String, List<Notice>> notices = new HashMap<>();
        for (String admin : people.subjectsOf(Roles.ADMIN)) {
            notices.put(admin, List.of(notice(event)));
        }
        postings.fire(new Posting(Map.copyOf(notices)));
    }

    private static Notice notice(EmergencyOpened event) {
        return new Notice(
                PublicIds.next(), NoticeKind.EMERGENCY, null, false, event.doctor(), null, null, null, event.at());
    }
}
