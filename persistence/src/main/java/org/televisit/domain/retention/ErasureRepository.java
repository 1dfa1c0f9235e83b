package org.televisit.domain.retention;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.televisit.domain.person.Patient;

/**
 * Erases what was said, written and handed over about a person, where it is not sealed under their key anyway. That
 * there were visits, when and how long, stays, and so does the audit trail with the reasons that were given for what was
 * done: nothing of it can be taken out. That something was noted or prescribed stays too, with its date and its
 * signature's hash: the text is sealed, and its key is gone.
 */
@Dependent
public class ErasureRepository {

    private static final String THEIR_VISITS = "(select a.id from appointment a where a.patient_id = :patient)";
    private static final String THEIR_CALLS =
            "(select c.id from visit_call c join appointment a on a.id = c.appointment_id where a.patient_id = :patient)";

    private static final List<String> STATEMENTS = List.of(
            "delete from chat_message where call_id in " + THEIR_CALLS,
            "delete from chat_file_piece where file_id in (select f.id from chat_file f where f.call_id in "
                    + THEIR_CALLS + ")",
            "delete from chat_file where call_id in " + THEIR_CALLS,
            "delete from shared_document_piece where document_id in (select d.id from shared_document d"
                    + " where d.appointment_id in " + THEIR_VISITS + ")",
            "delete from shared_document where appointment_id in " + THEIR_VISITS,
            "update guest_link set name = '-', version = version + 1 where name <> '-' and call_id in " + THEIR_CALLS,
            "update guest_link set reason = '-', version = version + 1 where reason <> '-' and call_id in "
                    + THEIR_CALLS,
            "update emergency_access set reason = '-', version = version + 1"
                    + " where reason <> '-' and patient_id = :patient",
            "update legal_hold set reason = '-', version = version + 1 where reason <> '-' and patient_id = :patient",
            "update visit_preparation set place = '-', call_back_number = '-', typed_birth_date = null, typed_at = null,"
                    + " typed_revision = null, message = null, message_at = null, version = version + 1"
                    + " where appointment_id in " + THEIR_VISITS,
            "update appointment set note = null, version = version + 1 where patient_id = :patient and note is not null",
            "update appointment set correction_reason = '-', version = version + 1"
                    + " where patient_id = :patient and correction_reason <> '-'",
            "update appointment set hold_reason = '-', version = version + 1"
                    + " where patient_id = :patient and hold_reason <> '-'",
            "update visit_rating set words = null, version = version + 1 where words is not null and appointment_id in "
                    + THEIR_VISITS,
            "delete from device_check where appointment_id in " + THEIR_VISITS,
            "delete from text_number where patient_id = :patient",
            "delete from push_device where subject in (select p.subject from patient p where p.id = :patient)");

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected ErasureRepository() {}

    /** Works on this entity manager, in its transaction. */
    public ErasureRepository(EntityManager em) {
        this.em = em;
    }

    /** Erases it; how many rows that were. */
    public int erase(Patient patient) {
        em.flush();
        int rows = 0;
        for (String statement : STATEMENTS) {
            rows += em.createNativeQuery(statement)
                    .setParameter("patient", patient.id())
                    .executeUpdate();
        }
        return rows;
    }
}
