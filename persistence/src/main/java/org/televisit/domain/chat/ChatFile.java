package org.televisit.domain.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import org.televisit.domain.call.Call;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.PublicEntity;

/** A file that one of a call's parties handed to the other; what is in it lies in the {@link FileStore}. */
@Entity
public class ChatFile extends PublicEntity {

    /** The largest, in bytes: 10 MiB (REQUIREMENTS C7). */
    public static final int LARGEST = 10 * 1024 * 1024;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Call call;

    @Column(length = 150, nullable = false, updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false, updatable = false)
    private FileType type;

    @Column(updatable = false)
    private int sizeBytes;

    // false for what was kept before files were sealed
    private boolean sealed;

    protected ChatFile() {}

    /**
     * A file as it came; its type is what its bytes say, and its name ends accordingly.
     *
     * @param name as its owner calls it
     * @throws BusinessException INVALID file-name, file-empty, file-too-large, file-type
     */
    public static ChatFile handedOver(Call call, String name, byte[] content) {
        ChatFile file = new ChatFile();
        file.call = Objects.requireNonNull(call, "call");
        String given = FileName.checked(name);
        if (content.length == 0) {
            throw new BusinessException(Category.INVALID, "file-empty");
        }
        if (content.length > LARGEST) {
            throw new BusinessException(Category.INVALID, "file-too-large");
        }
        file.type = FileType.of(content).orElseThrow(() -> new BusinessException(Category.INVALID, "file-type"));
        file.name = file.type.named(given);
        file.sizeBytes = content.length;
        file.sealed = true;
        return file;
    }

    /** The call in which it was handed over. */
    public Call call() {
        return call;
    }

    /** What it is called; no path, at most 150 characters. */
    public String name() {
        return name;
    }

    /** What it is. */
    public FileType type() {
        return type;
    }

    /** Whether its content is sealed; only what is older than sealing is not. */
    public boolean sealed() {
        return sealed;
    }

    void becameSealed() {
        sealed = true;
    }

    /** Its length, 1 to {@link #LARGEST} bytes. */
    public int sizeBytes() {
        return sizeBytes;
    }
}
