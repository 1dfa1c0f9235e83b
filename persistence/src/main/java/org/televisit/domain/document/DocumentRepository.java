package org.televisit.domain.document;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.vault.BrokenSealException;
import org.televisit.domain.vault.ContentKey;
import org.televisit.domain.vault.Purpose;

/** Where documents are kept; their content apart and in pieces, because a bytea of H2 takes no more than a mebibyte. */
@Dependent
public class DocumentRepository {

    static final int PIECE_BYTES = 512 * 1024;

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected DocumentRepository() {}

    /** Works on this entity manager, in its transaction. */
    public DocumentRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps a document and its content, sealed under this key. */
    public void keep(SharedDocument document, byte[] content, ContentKey key) {
        em.persist(document);
        em.flush();
        for (int from = 0, place = 0; from < content.length; from += PIECE_BYTES, place++) {
            byte[] part = Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE_BYTES));
            byte[] sealed = key.seal(Purpose.DOCUMENT, sealId(document, place), part);
            SharedDocumentPiece piece =
                    new SharedDocumentPiece(new SharedDocumentPiece.Key(document.id(), place), sealed);
            em.persist(piece);
            em.flush();
            em.detach(piece);
        }
    }

    /**
     * The content of a document, whole.
     *
     * @throws BrokenSealException UNAVAILABLE content-damaged, also when a piece is missing
     */
    public byte[] content(SharedDocument document, Function<byte[], ContentKey> keys) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(document.sizeBytes());
        ContentKey key = null;
        int place = 0;
        List<byte[]> pieces = em.createQuery(
                        "select p.content from SharedDocumentPiece p where p.key.documentId = :document"
                                + " order by p.key.place",
                        byte[].class)
                .setParameter("document", document.id())
                .getResultList();
        for (byte[] piece : pieces) {
            key = key == null ? keys.apply(piece) : key;
            whole.writeBytes(key.open(Purpose.DOCUMENT, sealId(document, place++), piece));
        }
        if (whole.size() != document.sizeBytes()) {
            throw BrokenSealException.of("a piece is missing");
        }
        return whole.toByteArray();
    }

    /** Removes a document and its content. */
    public void remove(SharedDocument document) {
        em.createQuery("delete from SharedDocumentPiece p where p.key.documentId = :document")
                .setParameter("document", document.id())
                .executeUpdate();
        em.remove(document);
    }

    /** The visit's, the earliest first. */
    public List<SharedDocument> of(Appointment visit) {
        return em.createQuery("from SharedDocument d where d.appointment = :visit order by d.id", SharedDocument.class)
                .setParameter("visit", visit)
                .getResultList();
    }

    /** The visit's of this public id. */
    public Optional<SharedDocument> of(Appointment visit, String publicId) {
        return em.createQuery(
                        "from SharedDocument d where d.appointment = :visit and d.publicId = :id", SharedDocument.class)
                .setParameter("visit", visit)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst();
    }

    /** How many one side shared. */
    public long count(Appointment visit, ParticipantRole by) {
        return em.createQuery(
                        "select count(d) from SharedDocument d where d.appointment = :visit and d.role = :role",
                        Long.class)
                .setParameter("visit", visit)
                .setParameter("role", by)
                .getSingleResult();
    }

    private static String sealId(SharedDocument document, int place) {
        return document.publicId() + "/" + place + "/" + document.sizeBytes();
    }
}
