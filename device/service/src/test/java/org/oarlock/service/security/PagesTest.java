package org.oarlock.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.series.SeriesIdentity;
import org.oarlock.dicom.series.SeriesReader;
import org.oarlock.dicom.series.SeriesWriter;
import org.oarlock.imaging.Phantom;
import org.oarlock.service.OarlockApplication;
import org.oarlock.service.demo.PlayedScanner;
import org.oarlock.service.demo.TrialSite;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;
import picocli.CommandLine;

/** The pages of a running device: real PostgreSQL, real HTTP, one case from a hostile sender. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

  private static final String MARKUP = "<script>alert(1)</script>";
  private static final String PASSWORD = "correct horse battery";
  private static final Pattern ONE_TIME = Pattern.compile("shown only now: ([a-z0-9-]+)");

  private Path folder = Path.of("");
  private String base = "";
  private String firstPassword = "";
  private Visitor administrator = new Visitor("");

  @BeforeAll
  void a_running_device_with_one_case(
      // The database lives in it until the process ends.
      @TempDir(cleanup = CleanupMode.NEVER) Path empty) throws Exception {
    folder = empty;
    TrialSite site = TrialSite.in(folder);
    base = "http://127.0.0.1:" + site.webPort();
    String printed = printedWhile(site);
    firstPassword = printed.replaceAll("(?s).*One-time password for admin: (\\S+).*", "$1");
    one_time_passwords_open_nothing_else();
    administrator = new Visitor(base).settle("admin", firstPassword, PASSWORD);
    send(site);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/worklist",
        "/worklist/cases.json",
        "/worklist/cases/1",
        "/audit",
        "/accounts"
      })
  @Verifies(
      value = {"SRS-2003", "RC-71"},
      level = Level.INTEGRATION)
  void nobody_sees_a_page_without_a_log_in(String page) throws Exception {
    HttpResponse<String> answer = new Visitor(base).get(page);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/env", "/beans", "/heapdump", "/metrics", "/loggers", "/nonsense"})
  @Verifies(
      value = {"SRS-2003", "RC-71"},
      level = Level.INTEGRATION)
  void pages_that_are_not_named_are_refused_even_to_an_administrator(String page) throws Exception {
    assertThat(administrator.get(page).statusCode()).isEqualTo(403);
  }

  @Test
  @Verifies(
      value = {"SRS-2004", "RC-71"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_forged_request_changes_nothing() throws Exception {
    HttpResponse<String> answer =
        administrator.post("/accounts", Map.of("name", "intruder", "role", "PHYSICIST"), "forged");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(administrator.get("/accounts").body()).doesNotContain("intruder");
  }

  @Test
  @Verifies(
      value = {"SRS-2002", "RC-71"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void the_fifth_wrong_password_locks_the_account_even_for_the_right_one() throws Exception {
    String oneTime = add("guessed", Role.CLINICIAN);
    for (int guess = 0; guess < 5; guess++) {
      new Visitor(base).logIn("guessed", "wrong password " + guess);
    }
    HttpResponse<String> answer = new Visitor(base).logIn("guessed", oneTime);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?error");
    assertThat(administrator.get("/audit").body()).contains("LOGIN_FAILED", "locked for 5 minutes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "correct horse battery"})
  @Verifies(value = "SRS-2002", level = Level.INTEGRATION)
  void a_password_that_is_short_or_the_old_one_is_not_taken(String replacement) throws Exception {
    HttpResponse<String> answer =
        administrator.submit(
            "/password",
            "/password",
            Map.of("present", PASSWORD, "replacement", replacement, "again", replacement));
    assertThat(answer.body()).contains("class=\"problem\"");
  }

  @Test
  @Verifies(
      value = {"SRS-1903", "RC-70"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void an_auditor_may_look_but_not_act() throws Exception {
    Visitor auditor = new Visitor(base).settle("auditor1", add("auditor1", Role.AUDITOR), PASSWORD);
    assertThat(auditor.get("/worklist/cases/1").body()).doesNotContain("<select name=\"act\">");
    HttpResponse<String> answer =
        auditor.submit(
            "/worklist/cases/1", "/worklist/cases/1/acts", Map.of("act", "CANCEL", "reason", "x"));
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  @Verifies(
      value = {"SRS-1903", "RC-70"},
      level = Level.INTEGRATION)
  void an_act_without_a_reason_is_refused_in_words() throws Exception {
    Visitor physicist =
        new Visitor(base).settle("physicist1", add("physicist1", Role.PHYSICIST), PASSWORD);
    physicist.submit(
        "/worklist/cases/1", "/worklist/cases/1/acts", Map.of("act", "RERUN", "reason", " "));
    assertThat(physicist.get("/worklist/cases/1").body()).contains("An act needs a reason.");
  }

  @Test
  @Verifies(
      value = {"SRS-1901", "RC-72"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void markup_in_a_patient_id_is_shown_as_text() throws Exception {
    String page = administrator.get("/worklist").body();
    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain(MARKUP);
  }

  @Test
  @Verifies(
      value = {"SRS-2004", "RC-72"},
      level = Level.INTEGRATION)
  void no_page_lets_a_script_run() throws Exception {
    assertThat(
            administrator
                .get("/worklist")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("script-src");
  }

  @Test
  @Verifies(value = "SRS-2004", level = Level.INTEGRATION)
  void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() throws Exception {
    assertThat(new Visitor(base).get("/login").headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly", "SameSite=Strict");
  }

  @Test
  @Verifies(
      value = {"SRS-2005", "SRS-1904"},
      level = Level.INTEGRATION)
  void log_ins_and_what_happened_to_a_case_stand_in_the_audit_trail() throws Exception {
    assertThat(administrator.get("/audit").body()).contains("LOGIN", "PASSWORD_CHANGED");
    assertThat(administrator.get("/worklist/cases/1").body()).contains("CASE_ARRIVED");
  }

  private void one_time_passwords_open_nothing_else() throws Exception {
    Visitor somebody = new Visitor(base);
    somebody.logIn("admin", firstPassword);
    for (String page : new String[] {"/worklist", "/accounts", "/worklist/cases.json"}) {
      assertThat(somebody.get(page).headers().firstValue("Location").orElse(""))
          .endsWith("/password");
    }
  }

  private static String printedWhile(TrialSite site) {
    PrintStream terminal = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      int exit =
          new CommandLine(new OarlockApplication())
              .execute("serve", "--config", site.configuration().toString());
      assertThat(exit).isZero();
    } finally {
      System.setOut(terminal);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private void send(TrialSite site) throws Exception {
    SeriesIdentity known = SeriesIdentity.phantom("Pages");
    SeriesIdentity hostile =
        new SeriesIdentity(
            MARKUP,
            MARKUP,
            known.birthDate(),
            known.sex(),
            known.age(),
            known.studyInstanceUid(),
            known.seriesInstanceUid(),
            known.frameOfReferenceUid(),
            known.acquired(),
            known.modality(),
            known.bodyPart(),
            known.patientPosition(),
            known.description());
    Path slices = folder.resolve("slices");
    SeriesWriter.write(Phantom.thorax(Phantom.grid()).volume(), hostile, slices);
    PlayedScanner.send(
        SeriesReader.scan(slices, ReadLimits.DEFAULT).instances(),
        site.deviceForScanner(),
        sent -> {});
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(administrator.get("/worklist/cases.json").body()).contains("\"id\":1"));
  }

  private String add(String name, Role role) throws Exception {
    administrator.submit("/accounts", "/accounts", Map.of("name", name, "role", role.name()));
    Matcher password = ONE_TIME.matcher(administrator.get("/accounts").body());
    assertThat(password.find()).isTrue();
    return password.group(1);
  }
}
