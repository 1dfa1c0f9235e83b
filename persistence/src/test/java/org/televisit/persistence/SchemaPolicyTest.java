package org.televisit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaPolicyTest {

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final List<String> BEFORE = List.of(
            "create table patient (\n  id bigint not null,\n  email varchar(300) not null,\n  language char(8)\n);",
            "alter table patient add column nick varchar(8);");
    private static final Pattern FILE = Pattern.compile("V(\\d+)__.*\\.sql");

    @Test
    void what_came_after_the_latest_release_can_be_read_and_written_by_it() throws IOException {
        int latest = Release.LATEST.migration();

        assertThat(SchemaPolicy.breaches(between(latest, Integer.MAX_VALUE), between(0, latest)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table visit_note",
                "alter table patient drop column email",
                "alter table patient drop email",
                "alter table patient rename column email to mail",
                "alter table patient rename to person",
                "alter table patient alter column email set not null",
                "alter table patient alter column email type varchar(40)",
                "alter table patient alter column language set data type varchar(40)",
                "alter table patient alter column email set data type varchar(299)",
                "alter table patient alter column email set data type text",
                "alter table patient alter column version drop default",
                "alter table patient add column shoe_size integer not null",
                "ALTER TABLE patient\n  ADD shoe_size integer NOT NULL",
                "alter table patient add column a integer, add column b integer not null",
                "alter table patient add column badge varchar(9) unique",
                "alter table patient add constraint patient_grown check (size > 0)",
                "create unique index patient_email on patient (email)",
                "alter table public.patient drop column email",
                "alter table only patient drop column email",
                "alter table patient add check (size > 0)",
                "alter table patient add foreign key (language) references language (code)",
                "delete from patient where email is null",
                "create or replace function f() returns trigger as 'begin end'",
                "create table other (id bigint); alter table patient drop column email"
            })
    void what_the_release_before_could_not_live_with_is_found(String statement) {
        assertThat(SchemaPolicy.breaches(List.of("-- a change\n" + statement + ";"), BEFORE))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table other (id bigint not null primary key, a integer, check (a > 0))",
                "create table other (id bigint); alter table other drop column id; create unique index x on other (id)",
                "alter table patient add column shoe_size integer",
                "alter table patient add column shoe_size integer default 40 not null",
                "alter table patient add column kind varchar(9) default 'a' check (kind in ('a', 'b'))",
                "alter table patient drop constraint k; alter table patient add constraint k check (kind in ('a', 'b', 'c'))",
                "alter table patient alter column email drop not null",
                "alter table patient alter column email set data type varchar(400)",
                "alter table patient alter column nick type varchar(9)",
                "insert into audit_action (word) values ('X')",
                "-- alter table patient drop column email",
                "create index patient_born on patient (birth_date)"
            })
    void what_it_does_not_notice_is_let_be(String statement) {
        assertThat(SchemaPolicy.breaches(List.of(statement + ";"), BEFORE)).isEmpty();
    }

    /** All that came after one, up to another, oldest first. */
    private static List<String> between(int after, int last) throws IOException {
        TreeMap<Integer, String> newer = new TreeMap<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                Matcher name = FILE.matcher(file.getFileName().toString());
                assertThat(name.matches()).as(file.toString()).isTrue();
                int version = Integer.parseInt(name.group(1));
                if (version > after && version <= last) {
                    newer.put(version, Files.readString(file));
                }
            }
        }
        return List.copyOf(newer.values());
    }
}
