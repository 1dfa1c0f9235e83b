package org.televisit.domain.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.televisit.domain.vault.ContentKey;

/** A piece of a file's content, as it is stored. Only {@link FileStore} knows it. */
@Entity
@Immutable
class ChatFilePiece {

    /** The file's key and which of its pieces, from 0. */
    @Embeddable
    record Key(@Column(name = "file_id") Long fileId, @Column(name = "place") int place) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(length = FileStore.PIECE_BYTES + ContentKey.OVERHEAD_BYTES, nullable = false, updatable = false)
    private byte[] content;

    protected ChatFilePiece() {}

    ChatFilePiece(Key key, byte[] content) {
        this.key = key;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
