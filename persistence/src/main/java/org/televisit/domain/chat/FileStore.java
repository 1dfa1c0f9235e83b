package org.televisit.domain.chat;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.televisit.domain.vault.BrokenSealException;
import org.televisit.domain.vault.ContentKey;
import org.televisit.domain.vault.Purpose;

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

    /** Keeps the content of a file that is stored, sealed under this key. */
    public void keep(ChatFile file, byte[] content, ContentKey key) {
        for (int from = 0, place = 0; from < content.length; from += PIECE_BYTES, place++) {
            byte[] part = Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE_BYTES));
            byte[] sealed = key.seal(Purpose.CHAT_FILE, sealId(file, place), part);
            ChatFilePiece piece = new ChatFilePiece(new ChatFilePiece.Key(file.id(), place), sealed);
            em.persist(piece);
            em.flush();
            em.detach(piece); // nobody looks at it again in this transaction
        }
    }

    /**
     * The content of a file, whole.
     *
     * @param keys the key that a sealed piece is sealed under
     * @throws BrokenSealException UNAVAILABLE content-damaged, also when a piece is missing
     */
    public byte[] read(ChatFile file, Function<byte[], ContentKey> keys) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(file.sizeBytes());
        ContentKey key = null;
        int place = 0;
        for (byte[] piece : pieces(file)) {
            if (!file.sealed()) {
                whole.writeBytes(piece);
                continue;
            }
            key = key == null ? keys.apply(piece) : key;
            whole.writeBytes(key.open(Purpose.CHAT_FILE, sealId(file, place++), piece));
        }
        if (whole.size() != file.sizeBytes()) {
            throw BrokenSealException.of("a piece is missing");
        }
        return whole.toByteArray();
    }

    /** Seals what was kept before files were sealed. */
    public void seal(ChatFile file, ContentKey key) {
        byte[] content = read(file, piece -> key);
        em.createQuery("delete from ChatFilePiece p where p.key.fileId = :file")
                .setParameter("file", file.id())
                .executeUpdate();
        keep(file, content, key);
        file.becameSealed();
    }

    private List<byte[]> pieces(ChatFile file) {
        return em.createQuery(
                        "select p.content from ChatFilePiece p where p.key.fileId = :file order by p.key.place",
                        byte[].class)
                .setParameter("file", file.id())
                .getResultList();
    }

    // the length is bound too: pieces that are left out at the end would make a shorter file
    private static String sealId(ChatFile file, int place) {
        return file.publicId() + "/" + place + "/" + file.sizeBytes();
    }
}
