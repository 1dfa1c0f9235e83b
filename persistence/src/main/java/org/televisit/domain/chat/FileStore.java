package org.televisit.domain.chat;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Where the content of files lies, and the one place that it goes in and comes out: in pieces, because a bytea of H2
 * takes no more than a mebibyte, and apart from the messages, so that reading those costs nothing of it.
 */
@Dependent
public class FileStore {

    static final int PIECE_BYTES = 512 * 1024;

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected FileStore() {}

    /** Works on this entity manager, in its transaction. */
    public FileStore(EntityManager em) {
        this.em = em;
    }

    /** Keeps the content of a file that is stored. */
    public void keep(ChatFile file, byte[] content) {
        for (int from = 0, place = 0; from < content.length; from += PIECE_BYTES, place++) {
            byte[] part = Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE_BYTES));
            ChatFilePiece piece = new ChatFilePiece(new ChatFilePiece.Key(file.id(), place), part);
            em.persist(piece);
            em.flush();
            em.detach(piece); // nobody looks at it again in this transaction
        }
    }

    /** The content of a file, whole. */
    public byte[] read(ChatFile file) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(file.sizeBytes());
        em.createQuery(
                        "select p.content from ChatFilePiece p where p.key.fileId = :file order by p.key.place",
                        byte[].class)
                .setParameter("file", file.id())
                .getResultStream()
                .forEach(whole::writeBytes);
        return whole.toByteArray();
    }
}
