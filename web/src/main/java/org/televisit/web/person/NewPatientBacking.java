package org.televisit.web.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.televisit.application.person.NewPatient;
import org.televisit.application.person.PatientService;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.page.Notices;

/** Writing a patient down who has not signed in yet. */
@Named("newPatient")
@RequestScoped
public class NewPatientBacking {

    @Inject
    private PatientService service;

    @Inject
    private Notices notices;

    private String given;
    private String family;
    private String born;
    private String record;
    private String email;
    private String phone;
    private boolean checked;

    /** Makes the record and shows it. */
    public String create() {
        NewPatient wanted = new NewPatient(given, family, birthDate(), email, phone, record, checked);
        String id = service.create(wanted).id();
        notices.doneThenRedirect("newPatient.done");
        return "/staff/patient.xhtml?faces-redirect=true&id=" + id;
    }

    private LocalDate birthDate() {
        try {
            return LocalDate.parse(born == null ? "" : born);
        } catch (DateTimeException e) {
            throw new BusinessException(Category.INVALID, "birth-date-invalid", e);
        }
    }

    public String getGiven() {
        return given;
    }

    public void setGiven(String given) {
        this.given = given;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(String family) {
        this.family = family;
    }

    public String getBorn() {
        return born;
    }

    public void setBorn(String born) {
        this.born = born;
    }

    public String getRecord() {
        return record;
    }

    public void setRecord(String record) {
        this.record = record;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    /** Whether staff have seen who it is. */
    public boolean isChecked() {
        return checked;
    }

    public void setChecked(boolean checked) {
        this.checked = checked;
    }
}
