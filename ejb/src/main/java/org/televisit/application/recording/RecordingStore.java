package org.televisit.application.recording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.televisit.application.vault.Vault;
import org.televisit.domain.person.Patient;
import org.televisit.domain.recording.RecordingChunk;
import org.televisit.domain.recording.RecordingRepository;
import org.televisit.domain.recording.RecordingTake;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.vault.BrokenSealException;
import org.televisit.domain.vault.ContentKey;
import org.televisit.domain.vault.Purpose;

/**
 * The one place where media goes in and comes out. Each chunk is sealed under the patient's data key and bound to its
 * recording, take, place and the tag of the chunk before; closing a take seals how many there are and the last tag.
 * Another master key wraps the data key anew and leaves the files alone.
 */
@Dependent
public class RecordingStore {

    private static final int TAG_BYTES = 16;
    private static final int CHUNKS_AT_ONCE = 64;
    private static final String HEAD = "head";

    @Inject
    private RecordingRepository recordings;

    @Inject
    private RecordingFiles files;

    @Inject
    private Vault vault;

    private String keyId;
    private ContentKey key;

    /** Seals and writes the next chunk of a take. */
    void append(RecordingTake take, byte[] content, String sha256) {
        int place = take.chunks();
        byte[] sealed = vault.seal(patient(take), Purpose.RECORDING, bound(take, place, take.lastTag()), content);
        files.write(take.recording().publicId(), file(take, Integer.toString(place)), sealed);
        String tag = HexFormat.of().formatHex(sealed, sealed.length - TAG_BYTES, sealed.length);
        recordings.add(take.add(content.length, sha256, tag));
    }

    /** What binds a take that is closed: the number of its chunks and the last tag. */
    String seal(RecordingTake take) {
        return Base64.getEncoder().encodeToString(vault.seal(patient(take), Purpose.RECORDING, end(take), new byte[0]));
    }

    /** @throws BusinessException UNAVAILABLE recording-damaged when a closed take is not as it was closed */
    void requireWhole(RecordingTake take) {
        try {
            vault.open(
                    patient(take),
                    Purpose.RECORDING,
                    end(take),
                    Base64.getDecoder().decode(take.seal()));
        } catch (BrokenSealException broken) {
            throw new BusinessException(Category.UNAVAILABLE, "recording-damaged", broken);
        }
    }

    /** Keeps another beginning for players. */
    void head(RecordingTake take, byte[] head) {
        byte[] sealed = vault.seal(patient(take), Purpose.RECORDING, name(take) + "/" + HEAD, head);
        files.write(take.recording().publicId(), file(take, HEAD), sealed);
    }

    /**
     * Bytes of a take as players get it, decrypting only the chunks they lie in.
     *
     * @param first from 0, below {@link RecordingTake#servedBytes}
     * @param most at least 1
     * @return at least one byte, at most so many
     */
    byte[] served(RecordingTake take, long first, int most) {
        int head = take.headBytes() == null ? 0 : take.headBytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream(most);
        if (first < head) {
            byte[] whole = open(take, HEAD, name(take) + "/" + HEAD);
            out.write(whole, (int) first, (int) Math.min(most, head - first));
        }
        long from = take.bodyFrom() + Math.max(0, first - head);
        raw(take, from, most - out.size(), out);
        return out.toByteArray();
    }

    /** Bytes of a take as they came. */
    byte[] raw(RecordingTake take, long first, int most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(most);
        raw(take, first, most, out);
        return out.toByteArray();
    }

    private void raw(RecordingTake take, long first, int most, ByteArrayOutputStream out) {
        long at = first;
        long end = Math.min(first + most, take.sizeBytes());
        while (at < end) {
            List<RecordingChunk> chunks = recordings.chunksFrom(take, at, CHUNKS_AT_ONCE);
            if (chunks.isEmpty()) {
                throw new BusinessException(Category.UNAVAILABLE, "recording-damaged");
            }
            for (RecordingChunk chunk : chunks) {
                if (at < end) {
                    byte[] content = content(take, chunk);
                    int from = (int) (at - chunk.startsAt());
                    int to = (int) Math.min(content.length, end - chunk.startsAt());
                    out.write(content, from, to - from);
                    at = chunk.startsAt() + to;
                }
            }
        }
    }

    private byte[] content(RecordingTake take, RecordingChunk chunk) {
        String before = chunk.place() == 0
                ? RecordingTake.NO_TAG
                : recordings
                        .chunk(take, chunk.place() - 1)
                        .map(RecordingChunk::tag)
                        .orElse("");
        byte[] content = open(take, Integer.toString(chunk.place()), bound(take, chunk.place(), before));
        if (content.length != chunk.sizeBytes()) {
            throw new BusinessException(Category.UNAVAILABLE, "recording-damaged");
        }
        return content;
    }

    private byte[] open(RecordingTake take, String piece, String bound) {
        byte[] sealed = files.read(take.recording().publicId(), file(take, piece));
        try {
            return key(take, sealed).open(Purpose.RECORDING, bound, sealed);
        } catch (BrokenSealException broken) {
            throw new BusinessException(Category.UNAVAILABLE, "recording-damaged", broken);
        }
    }

    // unwrapping asks the database and the key store: once for the many pieces under one key
    private ContentKey key(RecordingTake take, byte[] sealed) {
        String id = ContentKey.idOf(sealed);
        if (!id.equals(keyId)) {
            key = vault.opening(patient(take), sealed);
            keyId = id;
        }
        return key;
    }

    private static Patient patient(RecordingTake take) {
        return take.recording().appointment().patient();
    }

    private static String name(RecordingTake take) {
        return take.recording().publicId() + "/" + take.number();
    }

    private static String bound(RecordingTake take, int place, String tagBefore) {
        return name(take) + "/" + place + "/" + tagBefore;
    }

    private static String end(RecordingTake take) {
        return name(take) + "/end/" + take.chunks() + "/" + take.lastTag();
    }

    private static String file(RecordingTake take, String piece) {
        return take.number() + "-" + piece;
    }
}
