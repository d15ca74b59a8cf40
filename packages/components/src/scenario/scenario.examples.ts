import type { Example } from '../internal/example.js';

const html = `
<ll-scenario block="lead-s1" class="ll-block">
  <p class="ll-kind">Decide</p>
  <h2 data-part="title">Eighteen patients, two hours</h2>
  <div data-part="setting"><p>Tuesday, 08:45, on a general medical ward. You are an ST4. The consultant is in clinic until 11:30 and can be phoned. Bed 4 scored NEWS2 = 7 at 08:30.</p></div>
  <section data-part="decision" data-decision="0">
    <h3 data-part="prompt">How do you start?</h3>
    <ol data-part="options">
      <li data-option="s1" data-next="1" data-scene="0" data-verdict="weak">
        <div data-part="label">Start at Bed 1 and work round. It is fair and nobody gets missed.</div>
        <div data-part="outcome"><p><strong>Weak.</strong> You are still at Bed 2 when the nurse comes to find you.</p><p><strong>Why:</strong> The order of the beds is not the order of need.</p><p data-part="goes-to">Goes to: Bed 4 gets worse</p></div>
      </li>
      <li data-option="s2" data-next="1" data-verdict="best">
        <div data-part="label">See Bed 4 now with the bedside nurse, and make the emergency call. Ask the others to sort the rest in a ten-minute board round.</div>
        <div data-part="outcome"><p><strong>Best.</strong> Help comes, treatment starts and the consultant knows. The others have a plan for the rest when you join them.</p><p><strong>Why:</strong> The immediate risk is dealt with, and the team shapes the plan while the pharmacist is still here.</p></div>
      </li>
      <li data-option="s3" data-next="0" data-verdict="unsafe">
        <div data-part="label">Wait for the consultant.</div>
        <div data-part="outcome"><p><strong>Unsafe.</strong> It is 08:50, and nobody has seen Bed 4. The nurse asks you again.</p></div>
      </li>
    </ol>
  </section>
  <section data-part="decision" data-decision="1">
    <div data-part="scene" data-scene="0"><h3>Bed 4 gets worse</h3><p>The nurse fetches you: NEWS2 is now 9. You make the emergency call, start treatment and phone the consultant.</p></div>
    <h3 data-part="prompt">Bed 4 has the help it needs and it is 09:25. You cannot give everyone ten minutes.</h3>
    <ol data-part="options">
      <li data-option="s4" data-next="debrief" data-verdict="weak">
        <div data-part="label">Speed up: four minutes each.</div>
        <div data-part="outcome"><p><strong>Weak.</strong> Everyone gets something. Nobody gets the safety checks.</p></div>
      </li>
      <li data-option="s5" data-next="debrief" data-verdict="good">
        <div data-part="label">Say so. Agree with the team who needs a full review and who a shorter one, and tell the patients.</div>
        <div data-part="outcome"><p><strong>Good.</strong> Patients know when to expect you.</p><p><strong>Why:</strong> The choice is open, the risk is shared, and patients are told.</p></div>
      </li>
    </ol>
  </section>
  <section data-part="debrief"><h3>Debrief</h3><p>What runs short on a round is the leader’s attention. Delegate with clear instructions and stay within reach.</p></section>
</ll-scenario>`;

const chose = (choices: readonly (number | undefined)[], ended = false) => ({
  state: { kind: 'scenario', choices, ended },
});

/** The states of a scenario. */
export const scenarioExamples: readonly Example[] = [
  { name: 'First decision', html },
  { name: 'Second decision, after a scene', html, properties: chose([0, undefined]) },
  { name: 'Debrief', html, properties: chose([1, 1], true) },
];
