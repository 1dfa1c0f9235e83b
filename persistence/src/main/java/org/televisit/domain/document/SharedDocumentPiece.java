package org.televisit.domain.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** A sealed piece of a document's content. Only {@link DocumentRepository} knows it. */
@Entity
@Immutable
class SharedDocumentPiece {

    /** The document's key and which of its pieces, from 0. */
    @Embeddable
    record Key(@Column(name = "document_id") Long documentId, @Column(name = "place") int place)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(nullable = false, updatable = false)
    private byte[] content;

    protected SharedDocumentPiece() {}

    SharedDocumentPiece(Key key, byte[] content) {
        this.key = key;
        this.content = content;
    }
}
