import { Route, Routes } from 'react-router-dom';
import { RuleFormPage } from '../form/RuleFormPage';
import { RulePage } from './RulePage';

/** The pages of one trigger: what it is, and the form that changes it. */
export function TriggerPages() {
  return (
    <Routes>
      <Route path="/" element={<RulePage />} />
      <Route path="edit" element={<RuleFormPage />} />
    </Routes>
  );
}
