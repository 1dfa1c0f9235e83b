package org.televisit.domain.chat;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.Participation;

/** Where the conversation of a visit is kept; the content of its files is in the {@link FileStore}. */
@Dependent
public class ChatRepository {

    private static final String WHOLE =
            "from ChatMessage m join fetch m.call c join fetch m.participation left join fetch m.file";

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected ChatRepository() {}

    /** Works on this entity manager, in its transaction. */
    public ChatRepository(EntityManager em) {
        this.em = em;
    }

    /** What became of a message: where it is kept, and whether only now. */
    public record Kept(ChatMessage message, boolean fresh) {}

    /**
     * Keeps a message once: the first time it gets the next place of its call's conversation, every further time what
     * was kept is answered. Those who write in one call at the same time wait for each other at the call's row, so
     * that its places have no gap and no unique violation costs PostgreSQL the transaction.
     *
     * @param making is given the place and makes the message
     */
    public Kept keepOnce(Participation by, String clientId, IntFunction<ChatMessage> making) {
        Call call = by.call();
        em.createNativeQuery("select id from visit_call where id = :id for update", Long.class)
                .setParameter("id", call.id())
                .getSingleResult();
        Optional<ChatMessage> known = of(by, clientId);
        if (known.isPresent()) {
            return new Kept(known.get(), false);
        }
        ChatMessage message = making.apply(last(call) + 1);
        em.persist(message);
        em.flush();
        return new Kept(message, true);
    }

    private Optional<ChatMessage> of(Participation by, String clientId) {
        return em.createQuery(WHOLE + " where m.participation = :by and m.clientId = :id", ChatMessage.class)
                .setParameter("by", by)
                .setParameter("id", clientId)
                .getResultStream()
                .findFirst();
    }

    /** The place of the call's last message; 0 before the first. */
    public int last(Call call) {
        return em.createQuery(
                        "select coalesce(max(m.sequence), 0) from ChatMessage m where m.call = :call", Integer.class)
                .setParameter("call", call)
                .getSingleResult();
    }

    /** What was said in the call after this place, in order, at most so many. */
    public List<ChatMessage> after(Call call, int sequence, int limit) {
        return em.createQuery(
                        WHOLE + " where m.call = :call and m.sequence > :after order by m.sequence", ChatMessage.class)
                .setParameter("call", call)
                .setParameter("after", sequence)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * What was said in all calls of the visit before this place, the latest first, at most so many.
     *
     * @param before null for the latest of all
     */
    public List<ChatMessage> before(Appointment visit, ChatKey before, int limit) {
        String earlier = before == null
                ? ""
                : " and (c.scheduleRevision < :revision or c.scheduleRevision = :revision and m.sequence < :sequence)";
        var query = em.createQuery(
                        WHOLE + " where c.appointment = :visit" + earlier
                                + " order by c.scheduleRevision desc, m.sequence desc",
                        ChatMessage.class)
                .setParameter("visit", visit)
                .setMaxResults(limit);
        if (before != null) {
            query.setParameter("revision", before.revision()).setParameter("sequence", before.sequence());
        }
        return query.getResultList();
    }

    /** Keeps what a file is. */
    public ChatFile save(ChatFile file) {
        em.persist(file);
        em.flush();
        return file;
    }

    /** The visit's file of this public id. */
    public Optional<ChatFile> file(Appointment visit, String publicId) {
        return em.createQuery(
                        "from ChatFile f join fetch f.call c where f.publicId = :id and c.appointment = :visit",
                        ChatFile.class)
                .setParameter("id", publicId)
                .setParameter("visit", visit)
                .getResultStream()
                .findFirst();
    }

    /** Texts that were kept before texts were sealed, at most so many, each with its visit. */
    public List<ChatMessage> unsealedTexts(int limit) {
        return em.createQuery(
                        "from ChatMessage m join fetch m.call c join fetch c.appointment"
                                + " where m.plainText is not null order by m.id",
                        ChatMessage.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Files that were kept before files were sealed, at most so many, each with its visit. */
    public List<ChatFile> unsealedFiles(int limit) {
        return em.createQuery(
                        "from ChatFile f join fetch f.call c join fetch c.appointment where f.sealed = false"
                                + " order by f.id",
                        ChatFile.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many files were handed over in the call. */
    public long files(Call call) {
        return em.createQuery("select count(f) from ChatFile f where f.call = :call", Long.class)
                .setParameter("call", call)
                .getSingleResult();
    }
}
