package org.televisit.domain.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.VersionedEntity;

/**
 * A part of the hospital, and who works there: a practitioner belongs to any number of them, also to none. It is never
 * deleted, because visits of the past tell of it; it can be taken out of use. (REQUIREMENTS A2)
 */
@Entity
public class Department extends VersionedEntity {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int LONGEST_NAME = 120;

    @Column(length = 40, nullable = false, unique = true, updatable = false)
    private String code;

    @Column(length = LONGEST_NAME, nullable = false)
    private String nameEn;

    @Column(length = LONGEST_NAME, nullable = false)
    private String nameEs;

    @Column(length = OtherNames.LONGEST)
    private String otherNames;

    private boolean active = true;

    @ManyToMany
    @JoinTable(
            name = "department_member",
            joinColumns = @JoinColumn(name = "department_id"),
            inverseJoinColumns = @JoinColumn(name = "practitioner_id"))
    private Set<Practitioner> members = new HashSet<>();

    protected Department() {}

    /**
     * Opens a department.
     *
     * @param code upper case, digits and underscores, 1 to 40 characters; never changes
     * @throws BusinessException INVALID code-invalid, label-missing
     */
    public static Department open(String code, String nameEn, String nameEs) {
        Department opened = new Department();
        opened.code = requireCode(code);
        opened.rename(nameEn, nameEs);
        return opened;
    }

    static String requireCode(String code) {
        if (code == null || !CODE.matcher(code).matches()) {
            throw new BusinessException(Category.INVALID, "code-invalid");
        }
        return code;
    }

    static String requireName(String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new BusinessException(Category.INVALID, "label-missing");
        }
        return name.strip();
    }

    /**
     * Gives it other names.
     *
     * @throws BusinessException INVALID label-missing when one is blank or longer than 120 characters
     */
    public void rename(String nameEn, String nameEs) {
        this.nameEn = requireName(nameEn);
        this.nameEs = requireName(nameEs);
    }

    /**
     * Says what it is called in further languages; what is not among them has no name of its own there.
     *
     * @param names by ISO 639 code
     * @throws BusinessException INVALID language-unknown, label-missing
     */
    public void alsoCalled(Map<String, String> names) {
        otherNames = OtherNames.written(names);
    }

    /** What it is called in further languages, by ISO 639 code. */
    public Map<String, String> otherNames() {
        return OtherNames.read(otherNames);
    }

    /** Says who works there from now on. */
    public void staff(Collection<Practitioner> practitioners) {
        members.clear();
        members.addAll(practitioners);
    }

    /** Takes it out of use, or back into it. */
    public void inUse(boolean active) {
        this.active = active;
    }

    /** Whether this practitioner works there. */
    public boolean has(Practitioner practitioner) {
        return members.contains(practitioner);
    }

    /** What it is known by to callers. */
    public String code() {
        return code;
    }

    /** Its English name. */
    public String nameEn() {
        return nameEn;
    }

    /** Its Spanish name. */
    public String nameEs() {
        return nameEs;
    }

    /** Whether patients can look for it. */
    public boolean active() {
        return active;
    }

    /** Who works there. */
    public Set<Practitioner> members() {
        return Set.copyOf(members);
    }
}
