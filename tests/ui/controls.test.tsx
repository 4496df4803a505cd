// @vitest-environment jsdom
// The plain controls: what keyboard and screen reader may rely on.
import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderUi } from '@tests/support/screen';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Dialog } from '@/ui/Dialog';
import { announce } from '@/ui/LiveRegion';
import { Menu } from '@/ui/Menu';
import { NavTabs } from '@/ui/NavTabs';
import { NumberField } from '@/ui/NumberField';
import { Rating } from '@/ui/Rating';
import { Segmented } from '@/ui/Segmented';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { useToast } from '@/ui/Toast';

describe('Dialog', () => {
  function Opener() {
    const [open, setOpen] = useState(false);
    return (
      <>
        <Button onClick={() => setOpen(true)}>Rename</Button>
        <Dialog open={open} onOpenChange={setOpen} title="Rename the project" description="A new name">
          <button type="button">Inside</button>
        </Dialog>
      </>
    );
  }

  it('takes focus, tells its name and description, and gives focus back on Escape', async () => {
    const { user } = renderUi(<Opener />);
    await user.click(screen.getByRole('button', { name: 'Rename' }));
    const dialog = await screen.findByRole('dialog', { name: 'Rename the project' });
    expect(dialog).toHaveAccessibleDescription('A new name');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Inside' })).toHaveFocus());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(screen.getByRole('button', { name: 'Rename' })).toHaveFocus());
  });
});

describe('ConfirmDialog', () => {
  it('does nothing on cancel and acts once on confirm', async () => {
    const confirm = vi.fn();
    function Asker() {
      const [open, setOpen] = useState(false);
      return (
        <>
          <Button onClick={() => setOpen(true)}>Delete</Button>
          <ConfirmDialog
            open={open}
            onOpenChange={setOpen}
            title="Delete for ever?"
            confirmLabel="Delete for ever"
            danger
            onConfirm={confirm}
          />
        </>
      );
    }
    const { user } = renderUi(<Asker />);
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(confirm).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await user.click(await screen.findByRole('button', { name: 'Delete for ever' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(confirm).toHaveBeenCalledOnce();
  });
});

describe('Menu', () => {
  it('opens, walks and runs by keyboard, skipping what is disabled, and gives focus back', async () => {
    const ran: string[] = [];
    const { user } = renderUi(
      <Menu
        trigger={<Button>More</Button>}
        entries={[
          { id: 'open', label: 'Open', run: () => ran.push('open') },
          'separator',
          { id: 'rename', label: 'Rename', run: () => ran.push('rename') },
          { id: 'delete', label: 'Delete', danger: true, run: () => ran.push('delete') },
        ]}
      />,
    );
    const trigger = screen.getByRole('button', { name: 'More' });
    trigger.focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('menu');
    await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Open' })).toHaveFocus());
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('menuitem', { name: 'Delete' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(ran).toEqual(['delete']);
    await waitFor(() => expect(trigger).toHaveFocus());
  });

  it('leaves the focus where the chosen entry has put it', async () => {
    function Renamer() {
      const [writing, setWriting] = useState(false);
      return (
        <>
          {writing && <input aria-label="New name" ref={(field) => field?.focus()} />}
          <Menu
            trigger={<Button>More</Button>}
            entries={() => [{ id: 'rename', label: 'Rename', run: () => setWriting(true) }]}
          />
        </>
      );
    }
    const { user } = renderUi(<Renamer />);
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(screen.getByRole('textbox', { name: 'New name' })).toHaveFocus();
  });

  it('tells which of several choices is ticked', async () => {
    const { user } = renderUi(
      <Menu
        trigger={<Button>Sort</Button>}
        entries={[
          { id: 'title', label: 'Title', checked: true },
          { id: 'date', label: 'Date', checked: false },
        ]}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Sort' }));
    expect(await screen.findByRole('menuitemcheckbox', { name: 'Title' })).toBeChecked();
    expect(screen.getByRole('menuitemcheckbox', { name: 'Date' })).not.toBeChecked();
  });
});

describe('Rating', () => {
  function Severity() {
    const [value, setValue] = useState<number | undefined>();
    return <Rating label="Severity" value={value} onChange={setValue} words={['a', 'b', 'c', 'd', 'e']} />;
  }

  it('is unknown until chosen, goes by arrow keys, and goes back to unknown by Delete or by its button', async () => {
    const { user } = renderUi(<Severity />);
    expect(screen.getByText('unknown')).toBeVisible();
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
    await user.click(screen.getByRole('radio', { name: '3: c' }));
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('radio', { name: '4: d' })).toBeChecked();
    await user.keyboard('{Delete}');
    expect(screen.getByText('unknown')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: '2: b' }));
    await user.click(screen.getByRole('button', { name: 'Severity: back to unknown' }));
    expect(screen.getByText('unknown')).toBeVisible();
  });
});

describe('Toast', () => {
  it('offers its action once and leaves', async () => {
    const undo = vi.fn();
    function Deleter() {
      const toast = useToast();
      return (
        <Button onClick={() => toast.show({ title: 'Moved to trash', action: { label: 'Undo', run: undo } })}>
          Delete
        </Button>
      );
    }
    const { user } = renderUi(<Deleter />);
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    const action = await screen.findByRole('button', { name: 'Undo' });
    expect(screen.getAllByText('Moved to trash').length).toBeGreaterThan(0);
    await user.click(action);
    expect(undo).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
  });
});

describe('announce', () => {
  it('is heard in a polite live region', async () => {
    renderUi(<p>page</p>);
    announce('A card was added');
    const said = await screen.findByText('A card was added');
    expect(said.closest('[aria-live]')).toHaveAttribute('aria-live', 'polite');
  });
});

describe('NumberField', () => {
  it('takes a comma for a point, holds the bounds, and is unknown when empty', async () => {
    const seen: (number | undefined)[] = [];
    function Answers() {
      const [value, setValue] = useState<number | undefined>(1);
      return (
        <NumberField
          label="Answers"
          value={value}
          min={0}
          max={10}
          onChange={(next) => {
            seen.push(next);
            setValue(next);
          }}
        />
      );
    }
    const { user } = renderUi(<Answers />);
    const field = screen.getByRole('textbox', { name: 'Answers' });
    await user.clear(field);
    expect(seen.at(-1)).toBeUndefined();
    await user.type(field, '2,5');
    expect(seen.at(-1)).toBe(2.5);
    await user.type(field, '00');
    expect(seen.at(-1)).toBe(2.5);
    await user.keyboard('{ArrowUp}');
    expect(seen.at(-1)).toBe(3.5);
  });
});

describe('Segmented and Select', () => {
  it('chooses one of several', async () => {
    function Both() {
      const [view, setView] = useState<'a' | 'b'>('a');
      const [kind, setKind] = useState<'x' | 'y' | undefined>();
      return (
        <>
          <Segmented
            label="View"
            value={view}
            onChange={setView}
            choices={[
              { value: 'a', label: 'Side' },
              { value: 'b', label: 'Overlay' },
            ]}
          />
          <Select
            label="Kind"
            value={kind}
            onChange={setKind}
            placeholder="Not chosen"
            clearable
            choices={[
              { value: 'x', label: 'Process' },
              { value: 'y', label: 'Training' },
            ]}
          />
        </>
      );
    }
    const { user } = renderUi(<Both />);
    const group = screen.getByRole('radiogroup', { name: 'View' });
    await user.click(within(group).getByRole('radio', { name: 'Overlay' }));
    expect(within(group).getByRole('radio', { name: 'Overlay' })).toBeChecked();
    const select = await screen.findByRole('combobox', { name: /Kind/ });
    expect(select).toHaveTextContent('Not chosen');
    await user.click(select);
    await user.click(await screen.findByRole('option', { name: 'Training' }));
    await waitFor(() => expect(select).toHaveTextContent('Training'));
  });
});

describe('NavTabs', () => {
  it('walks by arrow keys and keeps one tab in the tab order', async () => {
    const { user } = renderUi(
      <NavTabs
        label="Views"
        current="map"
        tabs={[
          { id: 'map', label: 'Map', href: '#/map' },
          { id: 'personas', label: 'Personas', href: '#/personas' },
        ]}
      />,
    );
    await user.tab();
    expect(screen.getByRole('tab', { name: 'Map', selected: true })).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Personas' })).toHaveFocus();
    expect(screen.getByRole('tab', { name: 'Personas' })).toHaveAttribute('href', '#/personas');
  });
});

describe('TextField', () => {
  it('tells its error to screen readers', () => {
    renderUi(<TextField label="Name" value="" onChange={() => undefined} error="A name is needed" />);
    const field = screen.getByRole('textbox', { name: 'Name' });
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('A name is needed');
  });
});
