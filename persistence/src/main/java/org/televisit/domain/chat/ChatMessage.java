package org.televisit.domain.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.call.Participation;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.VersionedEntity;

/**
 * Something that one of a call's parties wrote or handed over. The page that sends it names it, so that it is kept
 * once however often it is sent; its place in the call's conversation is the server's, 1, 2, 3 without a gap, so that a
 * page knows what it lacks. It never changes. A text is kept sealed. (REQUIREMENTS C7, S3)
 */
@Entity
public class ChatMessage extends VersionedEntity {

    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9_-]{1,36}");

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Call call;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Participation participation;

    @Column(length = 36, nullable = false, updatable = false)
    private String clientId;

    @Column(updatable = false)
    private int sequence;

    // as it was kept before texts were sealed; null since
    @Column(name = "text", length = ChatText.LONGEST)
    private String plainText;

    @Column(name = "sealed")
    private byte[] sealedText;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(updatable = false)
    private ChatFile file;

    @Column(nullable = false, updatable = false)
    private Instant sentAt;

    protected ChatMessage() {}

    /**
     * Text somebody wrote.
     *
     * @param clientId the page's name for it, 1 to 36 of {@code A-Za-z0-9_-}
     * @param sequence its place in the call's conversation, from 1
     * @param sealed a {@link ChatText}, sealed under {@link #sealId}
     * @throws BusinessException INVALID chat-id
     */
    public static ChatMessage written(Participation by, String clientId, int sequence, byte[] sealed, Instant now) {
        ChatMessage message = new ChatMessage(by, clientId, sequence, now);
        message.sealedText = Objects.requireNonNull(sealed, "sealed");
        return message;
    }

    /** Under which id the text in this place of a call is sealed. */
    public static String sealId(Call call, int sequence) {
        return call.publicId() + "/" + sequence;
    }

    /**
     * A file somebody handed over.
     *
     * @throws BusinessException INVALID chat-id
     */
    public static ChatMessage handedOver(Participation by, String clientId, int sequence, ChatFile file, Instant now) {
        ChatMessage message = new ChatMessage(by, clientId, sequence, now);
        message.file = Objects.requireNonNull(file, "file");
        return message;
    }

    private ChatMessage(Participation by, String clientId, int sequence, Instant now) {
        if (!isClientId(clientId)) {
            throw new BusinessException(Category.INVALID, "chat-id");
        }
        this.participation = Objects.requireNonNull(by, "participation");
        this.call = by.call();
        this.clientId = clientId;
        this.sequence = sequence;
        this.sentAt = Objects.requireNonNull(now, "now");
    }

    /** Whether a page may name a message like this. */
    public static boolean isClientId(String name) {
        return name != null && CLIENT_ID.matcher(name).matches();
    }

    /** The call it was said in. */
    public Call call() {
        return call;
    }

    /** From which seat. */
    public ParticipantRole role() {
        return participation.role();
    }

    /** The name of who said it, as the other saw it. */
    public String sender() {
        return participation.displayName();
    }

    /** What the sender's page named it. */
    public String clientId() {
        return clientId;
    }

    /** Its place in the call's conversation, from 1. */
    public int sequence() {
        return sequence;
    }

    /** Whether it is a text, and no file. */
    public boolean isText() {
        return file == null;
    }

    /** The text, sealed; null for a file and for what was kept before texts were sealed. */
    public byte[] sealedText() {
        return sealedText;
    }

    /** The text as it was kept before texts were sealed; else null. */
    public String plainText() {
        return plainText;
    }

    /** A text from before is sealed; its words are kept no other way from then on. */
    public void becomeSealed(byte[] sealed) {
        sealedText = Objects.requireNonNull(sealed, "sealed");
        plainText = null;
    }

    /** Null for a text. */
    public ChatFile file() {
        return file;
    }

    /** When the server kept it. */
    public Instant sentAt() {
        return sentAt;
    }
}
