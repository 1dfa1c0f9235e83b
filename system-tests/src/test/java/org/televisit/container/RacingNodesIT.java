package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.domain.appointment.CancellationReason;

/** Nodes over one database come upon the same visits at the same moment: each is settled, written down and told once. */
class RacingNodesIT extends InsideTheServer {

    private static final double AFTER_THE_DEADLINE = 5.1;
    private static final int VISITS = 8;

    /** Two nodes claim what is due, and a third looks although it has claimed nothing: as one whose claim ran out. */
    @Test
    void each_visit_is_settled_once() throws InterruptedException {
        List<Story> stories =
                IntStream.range(0, VISITS).mapToObj(each -> story()).toList();
        List<Long> ours = stories.stream().map(story -> keyOf(story.id())).toList();
        Story last = stories.get(VISITS - 1);
        List<Callable<Integer>> nodes = new ArrayList<>();
        for (String node : List.of("node-1", "node-2")) {
            nodes.add(() -> last.at(AFTER_THE_DEADLINE, () -> As.system().call(() -> {
                List<Long> claimed = settlement.claim(node, 1000);
                claimed.stream().filter(ours::contains).forEach(visit -> settlement.look(visit, node));
                return claimed.size();
            })));
        }
        nodes.add(() -> last.at(AFTER_THE_DEADLINE, () -> As.system().call(() -> {
            ours.forEach(visit -> settlement.look(visit, "node-3"));
            return 0;
        })));

        List<Together.Ending<Integer>> endings = Together.all(nodes);

        assertTrue(endings.stream().allMatch(Together.Ending::went), endings.toString());
        for (Story story : stories) {
            AppointmentView visit = story.seenBy(story.doctor());
            assertEquals(CancellationReason.DOCTOR_LATE, visit.cancellationReason());
            assertEquals(1, written("audit_event where action = 'SETTLE' and subject_id = ?1", story));
            assertEquals(
                    2,
                    written(
                            "outbox_message m join appointment a on a.id = m.appointment_id"
                                    + " where m.channel = 'MAIL' and m.kind = 'CANCELLATION' and a.public_id = ?1",
                            story));
        }
    }

    private long written(String rows, Story story) {
        Object count = entities.createNativeQuery("select count(*) from " + rows)
                .setParameter(1, story.id())
                .getSingleResult();
        return ((Number) count).longValue();
    }
}
