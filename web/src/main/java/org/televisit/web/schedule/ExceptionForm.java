package org.televisit.web.schedule;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.televisit.domain.schedule.ExceptionKind;
import org.televisit.domain.schedule.ScheduleException;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** An exception while it is typed. */
public class ExceptionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private ExceptionKind kind = ExceptionKind.OFF;
    private String first;
    private String last;
    private String from;
    private String until;
    private String note;

    /**
     * What was typed, as the schedule knows it; without a last day it is one day, without times a whole one.
     *
     * @throws BusinessException INVALID exception-invalid, and as {@link ScheduleException}
     */
    ScheduleException read() {
        try {
            LocalDate begin = LocalDate.parse(text(first));
            LocalDate end = text(last).isEmpty() ? begin : LocalDate.parse(text(last));
            return new ScheduleException(
                    kind, begin, end, time(from), time(until), text(note).isEmpty() ? null : text(note));
        } catch (DateTimeException e) {
            throw new BusinessException(Category.INVALID, "exception-invalid", e);
        }
    }

    private static LocalTime time(String typed) {
        return text(typed).isEmpty() ? null : LocalTime.parse(text(typed));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.trim();
    }

    public List<ExceptionKind> getKinds() {
        return List.of(ExceptionKind.values());
    }

    public ExceptionKind getKind() {
        return kind;
    }

    public void setKind(ExceptionKind kind) {
        this.kind = kind;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
